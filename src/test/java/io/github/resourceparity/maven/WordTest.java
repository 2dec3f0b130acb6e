package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Configuration in one line. */
class WordTest {

    private static List<Word> flat(String text, String separators) {
        return Word.flat(Stretch.given("parity.x", text), separators);
    }

    private static String shown(List<Word> words) {
        return words.stream().map(WordTest::shown).toList().toString();
    }

    private static String shown(Word word) {
        return "%s@%d=%s%s".formatted(word.name(), word.name().span().position().column(), word.text(), word.parts().isEmpty() ? "" : shown(word.parts()));
    }

    @Test
    void pairsStandBetweenSeparators() {
        assertThat(shown(flat(" a=note, b = off ,,c", ",;"))).isEqualTo("[a@2=note, b@10=off, c@20=]");
    }

    @Test
    void aReasonMayHaveCommasAndEqualSigns() {
        assertThat(shown(Word.nested(flat("x.rule=r;x.because=a, b = c;y.rule=s", ";")))).isEqualTo("[x@1=[rule@1=r, because@10=a, b = c], y@29=[rule@29=s]]");
    }

    @Test
    void othersAreLaidOverByName() {
        var pom = Word.nested(flat("x.rule=r;x.severity=off", ";"));
        var line = Word.nested(flat("x.severity=note;y.rule=s", ";"));
        assertThat(Word.merged(pom, line).stream().map(word -> word.name() + " " + word.fields())).containsExactly("x {rule=r, severity=note}", "y {rule=s}");
    }
}
