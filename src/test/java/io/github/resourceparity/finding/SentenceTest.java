package io.github.resourceparity.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.source.Source;
import org.junit.jupiter.api.Test;

/** Whatever a name is, a finding can be read. */
class SentenceTest {

    private static final String LONG = "begin-" + "x".repeat(1_000_000) + "-end";

    @Test
    void aNameThatFillsPagesIsCutInItsMiddle() {
        var text = Sentence.readable("queue `Orders` is named `%s`, was `orders`".formatted(LONG));

        assertThat(text).startsWith("queue `Orders` is named `begin-xxx").contains("x…x").endsWith("xxx-end`, was `orders`").hasSizeLessThan(400);
    }

    @Test
    void whatAwsTakesIsWhole() {
        var text = "parameter `%s` is `%s`".formatted("p".repeat(2000), "q".repeat(2000));

        assertThat(Sentence.readable(text)).isEqualTo(text);
    }

    @Test
    void whatHasNoNamesIsCutToo() {
        assertThat(Sentence.readable(LONG)).startsWith("begin-xxx").endsWith("xxx-end").hasSizeLessThan(400);
        assertThat(Sentence.readable("a `b` ".repeat(100_000))).hasSizeLessThan(400);
    }

    @Test
    void aCharacterOfTwoHalvesStaysWhole() {
        var faces = "\uD83D\uDE00".repeat(100_000);

        assertThat(Sentence.readable(faces)).doesNotContain("?").matches("(\uD83D\uDE00)+…(\uD83D\uDE00)+");
        assertThat(Sentence.readable("x" + faces)).matches("x(\uD83D\uDE00)+…(\uD83D\uDE00)+");
    }

    @Test
    void everythingThatAFindingSaysIsReadable() {
        var finding = Code.error("some-code", "a summary").at(new Source("a.yml", "a").head(), LONG).label(LONG).note(LONG).note(new Source("b.yml", "b").head(), LONG).help(LONG);

        assertThat(finding.message()).hasSizeLessThan(400);
        assertThat(finding.label().orElseThrow()).hasSizeLessThan(400);
        assertThat(finding.notes()).hasSize(2).allSatisfy(note -> assertThat(note.text()).hasSizeLessThan(400));
        assertThat(finding.help()).hasSize(1).allSatisfy(help -> assertThat(help).hasSizeLessThan(400));
    }
}
