"""Headless Chromium, spoken to over a pipe (DevTools protocol)."""
import json
import os
import shutil
import subprocess

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser")


class Browser:
    """One page in a browser of its own. `folder` is for its profile."""

    def __init__(self, folder):
        commands, self.out = os.pipe()
        self.into, answers = os.pipe()

        def pipes():  # Chromium reads 3 and writes 4
            high = [os.dup(end) for end in (commands, answers, 0, 0, 0)][:2]
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self.process = subprocess.Popen(
            [PROGRAM, "--headless", "--no-sandbox", "--disable-gpu",
             "--font-render-hinting=none", "--force-device-scale-factor=1",
             "--remote-debugging-pipe", "--allow-file-access-from-files",
             "--user-data-dir=" + folder, "about:blank"],
            preexec_fn=pipes, close_fds=False, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(commands)
        os.close(answers)
        self.answers = os.fdopen(self.into, "rb")
        self.rest, self.count, self.session = b"", 0, None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target,
                                flatten=True)["sessionId"]

    def receive(self):
        while b"\0" not in self.rest:
            more = os.read(self.into, 1 << 20)
            if not more:
                raise EOFError("Chromium has ended")
            self.rest += more
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def ask(self, method, **parameters):
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data):]
        while True:
            answer = self.receive()
            if answer.get("id") == self.count:
                if "error" in answer:
                    raise RuntimeError("%s: %s" % (method, answer["error"]["message"]))
                return answer["result"]

    def open(self, path):
        self.ask("Page.enable")
        self.ask("Page.navigate", url="file://" + path)
        while self.receive().get("method") != "Page.loadEventFired":
            pass

    def run(self, script):
        """The value of an expression, or of the promise it gives."""
        answer = self.ask("Runtime.evaluate", expression=script, awaitPromise=True,
                          returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:2000])
        return answer["result"].get("value")

    def fonts(self, selector):
        """For each element that is selected: the fonts that drew it."""
        self.ask("DOM.enable")
        self.ask("CSS.enable")
        root = self.ask("DOM.getDocument")["root"]["nodeId"]
        nodes = self.ask("DOM.querySelectorAll", nodeId=root,
                         selector=selector)["nodeIds"]
        return [self.ask("CSS.getPlatformFontsForNode", nodeId=node)["fonts"]
                for node in nodes]

    def close(self):
        os.close(self.out)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
