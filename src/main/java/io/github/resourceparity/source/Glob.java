package io.github.resourceparity.source;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** A pattern of paths; {@code **}{@code /} also matches no folder at all, as shells and build tools have it and Java has not. */
record Glob(List<PathMatcher> matchers) {

    static Glob of(String pattern) {
        return new Glob(Stream.of(pattern, pattern.replace("**/", ""))
                .distinct()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList());
    }

    boolean matches(String path) {
        return matches(path(path));
    }

    /** Under a locale whose charset lacks some letters no path has them; in an archive or a commit they still are one character each. */
    private static Path path(String path) {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            return Path.of(path.replaceAll("[^\\x01-\\x7E]", "_"));
        }
    }

    boolean matches(Path file) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(file));
    }
}
