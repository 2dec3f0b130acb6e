package io.github.resourceparity.resolve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as YAML 1.1 writes it, and as the framework gets it from js-yaml: the ISO text of its point of time. */
final class Timestamp {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4})-(\\d\\d?)-(\\d\\d?)(?:[Tt]|[ \\t]+)(\\d\\d?):(\\d\\d):(\\d\\d)(?:\\.(\\d*))?(?:[ \\t]*(Z|([-+])(\\d\\d?)(?::(\\d\\d))?))?");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Timestamp() {}

    /** The point of time that a text without quotes is, if it is one; days past a month's end count on, as in JavaScript. */
    static Optional<String> read(String text) {
        if (text.length() < 8 || text.charAt(4) != '-') {
            return Optional.empty();
        }
        var day = DAY.matcher(text);
        if (day.matches()) {
            return Optional.of(ISO.format(midnight(day)));
        }
        var time = TIME.matcher(text);
        return time.matches() ? Optional.of(ISO.format(point(time))) : Optional.empty();
    }

    private static Instant midnight(Matcher date) {
        return LocalDate.of(number(date, 1), 1, 1).plusMonths(number(date, 2) - 1L).plusDays(number(date, 3) - 1L).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant point(Matcher time) {
        var fraction = ((time.group(7) == null ? "" : time.group(7)) + "000").substring(0, 3);
        long offset = time.group(9) == null ? 0 : number(time, 10) * 3600L + (time.group(11) == null ? 0 : number(time, 11)) * 60L;
        return midnight(time)
                .plusSeconds(number(time, 4) * 3600L + number(time, 5) * 60L + number(time, 6))
                .plusMillis(Long.parseLong(fraction))
                .minusSeconds("-".equals(time.group(9)) ? -offset : offset);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
