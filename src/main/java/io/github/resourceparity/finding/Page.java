package io.github.resourceparity.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The Markdown page of a code: its documentation, its {@code explain} text, its SARIF help and its test. */
public record Page(String id, String text) {

    /** The page of that code; every code has one, which a test sees to. */
    public static Page of(String id) {
        try (InputStream stream = Page.class.getResourceAsStream("/io/github/resourceparity/rules/" + id + ".md")) {
            if (stream == null) {
                throw new IllegalStateException("the code %s has no page".formatted(id));
            }
            return new Page(id, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands above the first example: title, summary and why it matters. */
    public String introduction() {
        int examples = text.indexOf("\n## ");
        return (examples < 0 ? text : text.substring(0, examples)).strip();
    }
}
