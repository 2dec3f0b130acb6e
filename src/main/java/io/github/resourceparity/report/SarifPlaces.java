package io.github.resourceparity.report;

import io.github.resourceparity.source.Span;
import java.nio.charset.StandardCharsets;

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
                        artifact -> artifact(artifact, new RootPath(prefix, span.source().path())))
                .put("region", region -> region(region, span)));
    }

    private void artifact(Json artifact, RootPath path) {
        if (path.virtual()) {
            artifact.put("uri", encoded(path.text()));
        } else if (path.absolute()) {
            artifact.put("uri", "file://" + encoded(path.text()));
        } else {
            artifact.put("uri", encoded(path.text())).put("uriBaseId", ROOT);
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
