package io.github.resourceparity.report;

import java.util.List;
import java.util.Optional;

/** The formats that a pom can name. */
public final class Formats {

    /** A format, what a pom calls it, and what it is written to. */
    public record Output(String name, String file, Format format) {}

    private final String version;
    private final String prefix;
    private final List<Output> outputs;

    /**
     * The formats of that version of the tool.
     *
     * @param prefix the path from the root of the repository to the directory that sources are named from: empty, or
     *     such as {@code backend/}
     */
    public Formats(String version, String prefix) {
        this(version, prefix, "");
    }

    private Formats(String version, String prefix, String module) {
        this.version = version;
        this.prefix = prefix;
        this.outputs = List.of(
                new Output("sarif", "parity.sarif", new SarifFormat(version, prefix, module)),
                new Output("html", "index.html", new HtmlFormat()),
                new Output("markdown", "parity.md", new MarkdownFormat()),
                new Output("comparison", "comparison.md", new ComparisonFormat()),
                new Output("junit", "TEST-parity.xml", new JUnitFormat()),
                new Output("json", "parity.json", new JsonFormat()),
                new Output("checkstyle", "checkstyle-parity.xml", new CheckstyleFormat()),
                new Output("gitlab", "gl-code-quality.json", new GitLabFormat(prefix)),
                new Output("console", "report.txt", new ConsoleFormat(true)),
                new Output("line", "parity.lines", new LineFormat()));
    }

    /** The same for one of several modules, which servers tell apart by its path, such as {@code orders/}. */
    public Formats in(String module) {
        return new Formats(version, prefix, module);
    }

    /** What a pom can call them. */
    public List<String> names() {
        return outputs.stream().map(Output::name).toList();
    }

    /** The format of that name. */
    public Optional<Output> named(String name) {
        return outputs.stream().filter(output -> output.name().equals(name)).findFirst();
    }
}
