package io.github.resourceparity.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.source.Source;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodeFrameTest {

    private static final Code CODE = Code.error("test-differs", "a property is not the baseline's");

    private static Finding at(String text, int start, int end) {
        return CODE.at(new Source("a.yml", text).span(start, end), "message");
    }

    private static Finding at(String text, String marked) {
        int start = text.indexOf(marked);
        return at(text, start, start + marked.length());
    }

    private static String frame(Finding finding) {
        return new CodeFrame(finding).text();
    }

    @Test
    void placesNotesAndHelpStandBelowEachOtherBesideOneGutter() {
        var baseline = new Source("b.yml", "\n".repeat(9) + "  Old: 1\n");
        var finding = at("Name: x\n", "Name")
                .label("label")
                .note(baseline.span(11, 14), "baseline")
                .note("a fact")
                .help("do this:", "<a>\n  <b/>");

        assertThat(frame(finding).lines())
                .containsExactly(
                        "  --> a.yml:1:1",
                        "   |",
                        " 1 | Name: x",
                        "   | ^^^^ label",
                        "   |",
                        "  ::: b.yml:10:3",
                        "   |",
                        "10 |   Old: 1",
                        "   |   --- baseline",
                        "   |",
                        "   = note: a fact",
                        "   = help: do this:",
                        "           <a>",
                        "             <b/>");
    }

    @Test
    void aPlaceWithNothingToSayEndsAtItsMarkers() {
        assertThat(frame(at("Name: x\n", "Name"))).endsWith("\n1 | Name: x\n  | ^^^^");
    }

    @Test
    void onlyTheFirstLineOfASpanIsUnderlined() {
        assertThat(frame(at("a: [1,  \r\n  2]\r\n", "[1,  \r\n  2]").label("list")))
                .endsWith("\n1 | a: [1,\n  |    ^^^ list");
    }

    @Test
    void tabsTakeOneBlankInLineAndMarker() {
        assertThat(frame(at("\ta:\tb\n", "b"))).endsWith("\n1 |  a: b\n  |     ^");
    }

    @Test
    void astralCharactersTakeOneMarker() {
        assertThat(frame(at("a: 😀😀 # 😀\n", "😀😀"))).endsWith("\n1 | a: 😀😀 # 😀\n  |    ^^");
        assertThat(frame(at("日本 😀 b\n", "b"))).endsWith("\n  |      ^");
    }

    @Test
    void anEmptySpanHasOneMarker() {
        assertThat(frame(at("a: b\n", 3, 3))).endsWith("\n1 | a: b\n  |    ^");
        assertThat(frame(at("a: b\n", 4, 4))).endsWith("\n1 | a: b\n  |     ^");
    }

    @Test
    void aSpanOfBlanksHasOneMarker() {
        assertThat(frame(at("a:   b\n", 2, 5))).endsWith("\n1 | a:   b\n  |   ^");
        assertThat(frame(at("\t\n", 0, 1).label("a tab"))).endsWith("\n1 |\n  | ^ a tab");
    }

    @Test
    void aSpanThatEndsInBlanksIsUnderlinedWithoutThem() {
        assertThat(frame(at("a: b   \n\nc: d\n", "b   \n\n"))).endsWith("\n1 | a: b\n  |    ^");
    }

    @Test
    void anEmptySourceShowsNothingButThePlace() {
        assertThat(frame(at("", 0, 0))).isEqualTo(" --> a.yml:1:1");
        assertThat(frame(at(" \n\n", 0, 0))).isEqualTo(" --> a.yml:1:1");
        assertThat(frame(at("a\n\nb\n", 2, 2))).isEqualTo(" --> a.yml:2:1");
        assertThat(frame(at("a\n", 2, 2))).isEqualTo(" --> a.yml:2:1");
    }

    @Test
    void whatIsSaidOfAPlaceThatCannotBeShownIsNotLost() {
        var finding = at("", 0, 0)
                .label("nothing in it")
                .note(new Source("b.yml", "").head(), "baseline")
                .help("write it");

        assertThat(frame(finding).lines())
                .containsExactly(
                        " --> a.yml:1:1",
                        "  |",
                        "  = note: nothing in it",
                        "  |",
                        " ::: b.yml:1:1",
                        "  |",
                        "  = note: baseline",
                        "  |",
                        "  = help: write it");
    }

    @Test
    void threeRelatedPlacesAreShownAndTheOthersCounted() {
        assertThat(frame(withPlaces(3))).doesNotContain("more place");
        assertThat(frame(withPlaces(4)))
                .contains("note 3")
                .doesNotContain("note 4")
                .endsWith("\n  = note: and 1 more place");
        assertThat(frame(withPlaces(5))).endsWith("\n  = note: and 2 more places");
    }

    private static Finding withPlaces(int places) {
        var finding = at("a: b\n", "a");
        return IntStream.rangeClosed(1, places)
                .boxed()
                .reduce(finding, (so, i) -> so.note(so.span(), "note " + i), (one, other) -> one);
    }

    @Test
    void twoPlacesOnOneLineAreTwoBlocks() {
        var source = new Source("a.yml", "a: b\n");
        var finding = CODE.at(source.span(0, 1), "message").note(source.span(3, 4), "value");

        assertThat(frame(finding))
                .isEqualTo(" --> a.yml:1:1\n  |\n1 | a: b\n  | ^\n  |\n ::: a.yml:1:4\n  |\n1 | a: b\n  |    - value");
    }

    @Test
    void aLongLineIsCutBehindASpanAtItsStart() {
        var lines = frame(at("start " + "x".repeat(300), "start")).lines().toList();

        assertThat(lines.get(2)).startsWith("1 | start xxx").endsWith("x…").hasSize(4 + 159);
        assertThat(lines.get(3)).isEqualTo("  | ^^^^^");
    }

    @Test
    void aLongLineIsCutOnBothSidesOfASpanInItsMiddle() {
        var lines = frame(at("😀".repeat(300) + "here" + "y".repeat(300), "here"))
                .lines()
                .toList();

        assertThat(lines.get(2)).startsWith("1 | …😀").endsWith("y…").contains("here");
        assertThat(lines.get(2).codePointCount(0, lines.get(2).length())).isEqualTo(4 + 160);
        assertThat(column(lines.get(3), "^")).isEqualTo(column(lines.get(2), "here"));
        assertThat(lines.get(3)).endsWith(" ^^^^");
    }

    @Test
    void aLongLineIsCutBeforeASpanAtItsEnd() {
        var lines = frame(at("x".repeat(300) + " end", "end")).lines().toList();

        assertThat(lines.get(2)).startsWith("1 | …xxx").endsWith(" end").hasSize(4 + 159);
        assertThat(column(lines.get(3), "^")).isEqualTo(column(lines.get(2), "end"));
    }

    @Test
    void aSpanLongerThanALineMayBeIsUnderlinedAsFarAsItIsShown() {
        var lines = frame(at("a: " + "x".repeat(300), "x".repeat(300))).lines().toList();

        assertThat(lines.get(3)).isEqualTo("  |    " + "^".repeat(lines.get(2).length() - "1 | a: …".length()));
    }

    @Test
    void aLineOfTheGreatestLengthIsShownWhole() {
        assertThat(frame(at("x".repeat(160), "x")))
                .contains("| " + "x".repeat(160) + "\n")
                .doesNotContain("…");
    }

    private static int column(String line, String text) {
        return line.codePointCount(0, line.indexOf(text));
    }

    @Test
    void nothingInASourceMovesTheCursorOrTurnsTheDirection() {
        var escape = Character.toString(27);
        var override = Character.toString(0x202E);
        var finding = at("a: " + escape + "[31m" + override + "b", "b")
                .label("x" + escape)
                .note("y\u0007")
                .help("z" + override);

        assertThat(frame(finding))
                .doesNotContain(escape, override, "\u0007")
                .contains("a: \uFFFD[31m\uFFFDb\n  |          ^ x\uFFFD");
    }

    @Test
    void noLineEndsInBlanks() {
        assertThat(frame(at("a: b   \n", "a").help("one", "\n  two  ").note("")).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
    }

    @Test
    void aLabelOfTwoLinesIsWrittenOnOne() {
        assertThat(frame(at("a: b", "b").label("one\n  two"))).endsWith("^ one two");
    }
}
