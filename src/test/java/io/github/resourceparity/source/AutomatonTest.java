package io.github.resourceparity.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.source.Automaton.Draft;
import io.github.resourceparity.source.Automaton.Fate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pattern decides in one pass, whatever it is made of. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AutomatonTest {

    private final Draft draft = new Draft();

    @Test
    void lettersStandOneAfterTheOther() {
        var pattern = draft.text("ab").letter(Character::isDigit).done();

        assertThat(pattern.of("ab7")).isEqualTo(Fate.MATCHES);
        assertThat(pattern.of("ab")).isEqualTo(Fate.BEGINS);
        assertThat(pattern.of("")).isEqualTo(Fate.BEGINS);
        assertThat(pattern.of("abc")).isEqualTo(Fate.FAILS);
        assertThat(pattern.of("ab77")).isEqualTo(Fate.FAILS);
    }

    @Test
    void aPartMayStandAnyNumberOfTimes() {
        var pattern = draft.any(() -> draft.text("ab")).text("c").done();

        assertThat(List.of(pattern.of("c"), pattern.of("abc"), pattern.of("ababc"))).containsOnly(Fate.MATCHES);
        assertThat(List.of(pattern.of("a"), pattern.of("aba"))).containsOnly(Fate.BEGINS);
        assertThat(List.of(pattern.of("ac"), pattern.of("cc"))).containsOnly(Fate.FAILS);
    }

    @Test
    void oneOfSeveralPartsStands() {
        var pattern = draft.either(List.of(() -> draft.text("yml"), () -> draft.text("yaml"), () -> draft.text(""))).text("!").done();

        assertThat(List.of(pattern.of("yml!"), pattern.of("yaml!"), pattern.of("!"))).containsOnly(Fate.MATCHES);
        assertThat(pattern.of("ymlyaml!")).isEqualTo(Fate.FAILS);
    }

    /** It comes back to itself without a letter, and would go round for ever. */
    @Test
    void whatMayBeEmptyMayBeRepeated() {
        var pattern = draft.any(() -> draft.any(() -> draft.text("a"))).text("b").done();

        assertThat(pattern.of("aab")).isEqualTo(Fate.MATCHES);
        assertThat(pattern.of("ba")).isEqualTo(Fate.FAILS);
    }

    /** An engine that goes back would try each way of dividing the letters among the parts. */
    @Test
    void nothingIsTriedAgain() {
        for (int i = 0; i < 40; i++) {
            draft.any(() -> draft.letter(any -> true)).text("a");
        }
        var pattern = draft.text("b").done();

        assertThat(pattern.of("a".repeat(20_000))).isEqualTo(Fate.BEGINS);
        assertThat(pattern.of("a".repeat(20_000) + "b")).isEqualTo(Fate.MATCHES);
    }
}
