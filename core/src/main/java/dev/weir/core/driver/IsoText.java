package dev.weir.core.driver;

import dev.weir.core.error.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Dates and times as ISO 8601 text of fixed width, so that text order is time order: {@code 2026-01-31},
 * {@code 23:59:59.999999999}, the two joined by {@code T}, and an instant as such a date and time in UTC followed by
 * {@code Z}. Years 0000 to 9999.
 */
final class IsoText {
    private static final int DATE_WIDTH = 10;
    private static final int TIME_WIDTH = 18;
    private static final int DATE_TIME_WIDTH = DATE_WIDTH + 1 + TIME_WIDTH;

    private IsoText() {}

    static String ofDate(LocalDate date) {
        char[] out = new char[DATE_WIDTH];
        putDate(out, date);
        return new String(out);
    }

    static String ofTime(LocalTime time) {
        char[] out = new char[TIME_WIDTH];
        putTime(out, 0, time);
        return new String(out);
    }

    static String ofDateTime(LocalDateTime dateTime) {
        char[] out = new char[DATE_TIME_WIDTH];
        putDateTime(out, dateTime);
        return new String(out);
    }

    static String ofInstant(Instant instant) {
        char[] out = new char[DATE_TIME_WIDTH + 1];
        putDateTime(out, utc(instant));
        out[DATE_TIME_WIDTH] = 'Z';
        return new String(out);
    }

    static LocalDate date(String text) {
        try {
            requireWidth(text, DATE_WIDTH);
            return dateAt(text);
        } catch (DateTimeException e) {
            throw unreadable("date", e);
        }
    }

    static LocalTime time(String text) {
        try {
            requireWidth(text, TIME_WIDTH);
            return timeAt(text, 0);
        } catch (DateTimeException e) {
            throw unreadable("time", e);
        }
    }

    static LocalDateTime dateTime(String text) {
        try {
            requireWidth(text, DATE_TIME_WIDTH);
            return dateTimeAt(text);
        } catch (DateTimeException e) {
            throw unreadable("date and time", e);
        }
    }

    static Instant instant(String text) {
        try {
            requireWidth(text, DATE_TIME_WIDTH + 1);
            requireChar(text, DATE_TIME_WIDTH, 'Z');
            return dateTimeAt(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw unreadable("instant", e);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        try {
            return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw outOfRange(e);
        }
    }

    private static void putDateTime(char[] out, LocalDateTime dateTime) {
        putDate(out, dateTime.toLocalDate());
        out[DATE_WIDTH] = 'T';
        putTime(out, DATE_WIDTH + 1, dateTime.toLocalTime());
    }

    private static void putDate(char[] out, LocalDate date) {
        int year = date.getYear();
        if (year < 0 || year > 9999) {
            throw outOfRange(null);
        }
        putDigits(out, 0, 4, year);
        out[4] = '-';
        putDigits(out, 5, 2, date.getMonthValue());
        out[7] = '-';
        putDigits(out, 8, 2, date.getDayOfMonth());
    }

    private static void putTime(char[] out, int at, LocalTime time) {
        putDigits(out, at, 2, time.getHour());
        out[at + 2] = ':';
        putDigits(out, at + 3, 2, time.getMinute());
        out[at + 5] = ':';
        putDigits(out, at + 6, 2, time.getSecond());
        out[at + 8] = '.';
        putDigits(out, at + 9, 9, time.getNano());
    }

    private static void putDigits(char[] out, int at, int width, int number) {
        int rest = number;
        for (int i = at + width - 1; i >= at; i--) {
            out[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static LocalDateTime dateTimeAt(String text) {
        requireChar(text, DATE_WIDTH, 'T');
        return LocalDateTime.of(dateAt(text), timeAt(text, DATE_WIDTH + 1));
    }

    private static LocalDate dateAt(String text) {
        requireChar(text, 4, '-');
        requireChar(text, 7, '-');
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    }

    private static LocalTime timeAt(String text, int at) {
        requireChar(text, at + 2, ':');
        requireChar(text, at + 5, ':');
        requireChar(text, at + 8, '.');
        return LocalTime.of(
                digits(text, at, 2), digits(text, at + 3, 2), digits(text, at + 6, 2), digits(text, at + 9, 9));
    }

    private static int digits(String text, int at, int width) {
        int number = 0;
        for (int i = at; i < at + width; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("no digit at " + i);
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static void requireWidth(String text, int width) {
        if (text.length() != width) {
            throw new DateTimeException(text.length() + " characters, not " + width);
        }
    }

    private static void requireChar(String text, int at, char expected) {
        if (text.charAt(at) != expected) {
            throw new DateTimeException("no " + expected + " at " + at);
        }
    }

    private static InvalidValueException outOfRange(@org.jspecify.annotations.Nullable DateTimeException cause) {
        return new InvalidValueException("a date outside the years 0000 to 9999 cannot be stored as text", cause);
    }

    private static InvalidValueException unreadable(String what, DateTimeException cause) {
        return new InvalidValueException("a stored text is not a " + what + " in ISO 8601 of fixed width", cause);
    }
}
