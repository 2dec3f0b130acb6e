package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours are where Maven has them. */
class ColoursTest {

    @ParameterizedTest
    @CsvSource({"auto, true, true", "auto, false, false", "always, false, true", "never, true, false", "none, true, false"})
    void whatSomebodySaysHasItsWayOverWhatIsSeen(String asked, boolean watched, boolean on) {
        assertThat(new Colours(asked, watched).on()).isEqualTo(on);
    }
}
