#include "visit/timeline.h"

double timeline_part(usec since, usec lasts, usec now)
{
    if (now <= since)
        return lasts > 0 ? 0 : 1;
    if (lasts <= 0 || now - since >= lasts)
        return 1;
    return (double)(now - since) / (double)lasts;
}

double timeline_within(double part, double from, double to)
{
    return real_clamp((part - from) / (to - from), 0, 1);
}

double timeline_ease(double part)
{
    return part * part * (3 - 2 * part);
}

double timeline_settle(double part)
{
    double left = 1 - part;

    return 1 - left * left * left;
}
