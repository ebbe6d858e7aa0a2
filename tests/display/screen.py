"""A screen without a monitor: Xvfb, whose framebuffer is a file that can be read as it
changes (XWD format, see XWDFile.h), fingers and keys by xdotool, and the program on it."""
import mmap
import os
import shutil
import signal
import struct
import subprocess
import tempfile
import time
import zlib

BLANK = 1000  # a frame with fewer distinct colours is blank


class Failure(Exception):
    pass


def wait_for(what, seconds, done, pause=0.05):
    """What `done` returns once it is true; a Failure when that takes too long."""
    end = time.monotonic() + seconds
    while True:
        found = done()
        if found:
            return found
        if time.monotonic() > end:
            raise Failure(f"{what}: not within {seconds} s")
        time.sleep(pause)


def read_bmp(path):
    """The pixels of a shot as a frame; BMP because no program has to unpack it."""
    with open(path, "rb") as file:
        data = file.read()
    start, = struct.unpack_from("<I", data, 10)
    width, height, _, bits = struct.unpack_from("<iiHH", data, 18)
    if bits != 24 or height < 0:
        raise Failure(f"{path}: not the kind of BMP that SDL writes")
    row = (3 * width + 3) // 4 * 4
    rows = b"".join(data[start + y * row:start + y * row + 3 * width]
                    for y in reversed(range(height)))
    frame = bytearray(4 * width * height)
    for channel in range(3):
        frame[channel::4] = rows[channel::3]
    return bytes(frame)


def save(frame, size, path):
    """Writes a PNG file."""
    rgb = bytearray(size[0] * size[1] * 3)
    for channel in range(3):
        rgb[channel::3] = frame[2 - channel::4]
    row = size[0] * 3
    rows = b"".join(b"\0" + rgb[at:at + row] for at in range(0, len(rgb), row))
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        for kind, data in ((b"IHDR", struct.pack(">2I5B", *size, 8, 2, 0, 0, 0)),
                           (b"IDAT", zlib.compress(rows, 1)), (b"IEND", b"")):
            file.write(struct.pack(">I", len(data)) + kind + data
                       + struct.pack(">I", zlib.crc32(kind + data)))


def colours(frame):
    """How many; at least so many when there are many."""
    pixels = memoryview(frame).cast("I")
    return next((n for n in (len(set(pixels[::step])) for step in (61, 7)) if n >= BLANK),
                0) or len(set(pixels))


def differing(frame, other):
    """How many pixels differ."""
    if len(frame) != len(other):
        return max(len(frame), len(other)) // 4
    pairs = zip(memoryview(frame).cast("I"), memoryview(other).cast("I"))
    return sum(a != b for a, b in pairs)


class Screen:
    def __init__(self, width, height, manager=False):
        self.size = width, height
        self.folder = tempfile.mkdtemp(prefix="lobbycard-screen-")
        self.helpers = []
        there, tell = os.pipe()
        self._start(["Xvfb", "-displayfd", str(tell), "-screen", "0",
                     f"{width}x{height}x24", "-fbdir", self.folder, "-nolisten", "tcp",
                     "-nocursor", "-s", "0"], pass_fds=[tell])
        os.close(tell)
        with os.fdopen(there) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise Failure("Xvfb did not start")
        self.env = {k: v for k, v in os.environ.items()
                    if k not in ("WAYLAND_DISPLAY", "CACHE_DIRECTORY")}
        # Nothing of a run is there in the next one.
        self.env.update(DISPLAY=":" + number, SDL_VIDEODRIVER="x11",
                        XDG_CACHE_HOME=f"{self.folder}/cache")
        with open(os.path.join(self.folder, "Xvfb_screen0"), "rb") as file:
            self.memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self.memory[:100])
        self.stride, self.start = header[12], header[0] + 12 * header[19]
        if manager:
            # Its first moments lose windows; the startup command comes after them.
            ready = os.path.join(self.folder, "managed")
            self._start(["openbox", "--startup", "touch " + ready], env=self.env)
            wait_for("openbox", 10, lambda: os.path.exists(ready))

    def _start(self, command, **more):
        self.helpers.append(subprocess.Popen(command, stdin=subprocess.DEVNULL,
                                             stdout=subprocess.DEVNULL,
                                             stderr=subprocess.DEVNULL, **more))

    def close(self):
        for helper in reversed(self.helpers):
            helper.terminate()
            helper.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def frame(self):
        """The pixels now: 4 bytes each, B G R 0."""
        found = bytearray(self.memory[self.start:self.start + self.stride * self.size[1]])
        found[3::4] = bytes(len(found) // 4)
        return bytes(found)

    def shows(self, part, width):
        """Whether these pixels stand somewhere on the screen, in a window."""
        frame, row, step = self.frame(), 4 * width, self.stride
        rows = [part[at:at + row] for at in range(0, len(part), row)]
        at = frame.find(rows[0])
        while at >= 0:
            if all(frame[at + step * i:at + step * i + row] == rows[i]
                   for i in range(len(rows))):
                return True
            at = frame.find(rows[0], at + 4)
        return False

    def pixel(self, x, y):
        at = self.start + y * self.stride + 4 * x
        return self.memory[at:at + 3]

    def do(self, *words):
        """Fingers and keys: words for xdotool."""
        subprocess.run(["xdotool", *map(str, words)], env=self.env, check=True,
                       stdout=subprocess.DEVNULL)

    def ask(self, *words):
        """What xdotool answers; nothing when it cannot."""
        return subprocess.run(["xdotool", *map(str, words)], env=self.env, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              encoding="utf-8").stdout

    def click(self, x, y):
        self.do("mousemove", x, y, "click", 1)


class Program:
    """The program on a screen; what it says on stderr is kept in a file."""

    def __init__(self, screen, command):
        self.name = os.path.basename(command[0])
        self.log = os.path.join(screen.folder, f"stderr-{time.monotonic_ns()}")
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(command, env=screen.env, stderr=log,
                                            stdin=subprocess.DEVNULL,
                                            stdout=subprocess.DEVNULL)

    def said(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read().splitlines()

    def alive(self):
        return self.process.poll() is None

    def end(self, by=signal.SIGTERM, within=2):
        """Asks it to end; its exit status."""
        self.process.send_signal(by)
        try:
            return self.process.wait(within)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise Failure(f"{by.name}: {self.name} is still there after {within} s") from None
