package io.github.resourceparity.source;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A pattern of paths, as Java has them, but {@code **}{@code /} also matches no folder at all, as shells and build tools have it, and
 * none takes long.
 *
 * @param end what every path ends in that it stands for, by which most are told apart
 * @param automaton empty for a pattern that is none
 */
record Glob(String end, Optional<Automaton> automaton) {

    private static final String SPECIAL = "*?{}[],";
    private static final boolean CASE_MATTERS = File.separatorChar == '/';

    static Glob of(String pattern) {
        var cased = cased(pattern);
        int last = cased.length();
        while (last > 0 && SPECIAL.indexOf(cased.charAt(last - 1)) < 0) {
            last--;
        }
        int end = last > 0 && cased.startsWith("*/", last - 1) ? last + 1 : last;
        return new Glob(cased.substring(end), GlobReader.read(cased));
    }

    boolean matches(Path file) {
        return matches(file.toString().replace(File.separatorChar, '/'));
    }

    boolean matches(String path) {
        var cased = cased(path);
        return cased.endsWith(end) && automaton.filter(known -> known.of(cased) == Automaton.Fate.MATCHES).isPresent();
    }

    private static String cased(String text) {
        return CASE_MATTERS ? text : text.toLowerCase(Locale.ROOT);
    }
}
