#include "story/date.h"

#include <string.h>

static bool read_digits(const char *text, int count, int *out)
{
    *out = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        *out = *out * 10 + text[i] - '0';
    }
    return true;
}

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_before(int year)
{
    int past = year - 1;

    return past * 365 + past / 4 - past / 100 + past / 400;
}

bool date_read(const char *text, int *day)
{
    static const int DAYS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int year, month, of_month;

    if (strlen(text) != strlen("2026-11-22") || text[4] != '-' || text[7] != '-' ||
        !read_digits(text, 4, &year) || !read_digits(text + 5, 2, &month) ||
        !read_digits(text + 8, 2, &of_month))
        return false;
    if (year < 1970 || month < 1 || month > 12 || of_month < 1 ||
        of_month > DAYS[month - 1] + (month == 2 && is_leap(year)))
        return false;
    *day = days_before(year) - days_before(1970) + of_month - 1;
    for (int i = 1; i < month; i++)
        *day += DAYS[i - 1] + (i == 2 && is_leap(year));
    return true;
}
