package io.github.resourceparity.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages as a terminal shows them. */
class TerminalPageTest {

    private static String plain(String markdown) {
        return new TerminalPage(new Terminal(false), markdown).text();
    }

    private static String coloured(String markdown) {
        return new TerminalPage(new Terminal(true), markdown).text().replace('\u001b', '^');
    }

    @Test
    void headingsStandOut() {
        assertThat(plain("# a-rule\n\nText.\n\n## An *odd* `b`\n")).isEqualTo("a-rule\n======\n\nText.\n\nAn odd `b`\n----------");
        assertThat(coloured("## Two words\n")).isEqualTo("^[1mTwo^[0m ^[1mwords^[0m");
    }

    @Test
    void blocksOfCodeAreIndentedAndLeftAlone() {
        assertThat(plain("Before\nit:\n```yaml\n# no heading\n- no item `x`\n\n  deep\n```\nAfter.")).isEqualTo("Before it:\n    # no heading\n    - no item `x`\n\n      deep\nAfter.");
    }

    @Test
    void filesSayWhichSideTheyAreOf() {
        assertThat(plain("`baseline/a.yml`:\n\n`candidate/b/c.yml`:\n\n`other/d.yml`:")).isEqualTo("Baseline, `a.yml`:\n\nCandidate, `b/c.yml`:\n\n`other/d.yml`:");
    }

    @Test
    void codeAndLinksAreReadable() {
        assertThat(plain("See `a b`, **it** and [the `page`](https://x.example/y).")).isEqualTo("See `a b`, it and the `page` (https://x.example/y).");
        assertThat(coloured("See `a b`, and $1.")).isEqualTo("See ^[36ma^[0m ^[36mb^[0m, and $1.");
    }

    @Test
    void linesAreBrokenAndItemsStandBelowTheirText() {
        var words = "word ".repeat(25).strip();
        assertThat(plain(words + "\n\n- " + words + "\n  more\n- next\n12. " + words).lines()).containsExactly(
                "word ".repeat(20).strip(),
                "word ".repeat(5).strip(),
                "",
                "- " + "word ".repeat(19).strip(),
                "  " + "word ".repeat(6) + "more",
                "- next",
                "12. " + "word ".repeat(19).strip(),
                "    " + "word ".repeat(6).strip());
    }

    @Test
    void coloursTakeNoColumns() {
        var code = "`word` ".repeat(40).strip();
        var breaks = coloured(code).lines().map(line -> line.replaceAll("\\^\\[[0-9]+m", "").length()).toList();

        assertThat(breaks).containsExactly(99, 99);
    }

    @Test
    void noTextOfAnyPageIsWiderThanItsLine() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/io/github/resourceparity/rules"))) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")).map(id -> Page.of(id).introduction()).map(TerminalPageTest::plain).flatMap(String::lines).toList())
                    .hasSizeGreaterThan(200)
                    .allSatisfy(line -> assertThat(Terminal.width(line)).as(line).isLessThanOrEqualTo(TerminalPage.WIDTH));
        }
        assertThat(List.of(plain(""))).containsExactly("");
    }
}
