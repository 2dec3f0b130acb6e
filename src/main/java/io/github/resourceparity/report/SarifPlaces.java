package io.github.resourceparity.report;

import io.github.resourceparity.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How places are written in SARIF.
 *
 * @param prefix the path from the root of the repository to the directory that sources are named from
 */
record SarifPlaces(String prefix) {

    /** What SARIF calls the root of the repository. */
    static final String ROOT = "%SRCROOT%";

    private static final String LITERAL = "-._~!$&'()*+,;=@/";

    void write(Json location, Span span) {
        location.put("physicalLocation", physical -> physical.put(
                        "artifactLocation",
                        artifact -> artifact(artifact, span.source().path()))
                .put("region", region -> region(region, span)));
    }

    private void artifact(Json artifact, String path) {
        if (virtual(path)) {
            artifact.put("uri", encoded(path));
        } else if (path.startsWith("/")) {
            artifact.put("uri", "file://" + encoded(path));
        } else {
            artifact.put("uri", encoded(resolved(path))).put("uriBaseId", ROOT);
        }
    }

    private static void region(Json region, Span span) {
        var from = span.position();
        var to = span.until();
        region.put("startLine", from.line())
                .put("startColumn", from.column())
                .put("endLine", to.line())
                .put("endColumn", to.column());
    }

    /** Whether it names no file of the repository, but a property, a commit or an archive. */
    private static boolean virtual(String path) {
        return path.startsWith("-D") || path.startsWith("git:") || path.contains("!");
    }

    private String resolved(String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : (prefix + "/" + path).split("/")) {
            boolean up =
                    name.equals("..") && !names.isEmpty() && !names.getLast().equals("..");
            if (up) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }

    private static String encoded(String path) {
        var uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || LITERAL.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%').append(digit(c >> 4)).append(digit(c & 0xF));
            }
        }
        return uri.toString();
    }

    private static char digit(int value) {
        return "0123456789ABCDEF".charAt(value);
    }
}
