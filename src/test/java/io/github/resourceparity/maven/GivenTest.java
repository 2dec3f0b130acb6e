package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is given to services, as Maven hands it over. */
class GivenTest {

    /** Maven 4 makes a null of what stands after a last comma. */
    @Test
    void aCommaAtTheEndGivesNothing() {
        var given = new Given(Arrays.asList("a=1", null, ""), Arrays.asList("PATH", null, " "), "");

        assertThat(given.deployment().parameters()).hasSize(1).containsKey("a");
        assertThat(given.environment()).isEqualTo(new Given(List.of(), List.of("PATH"), "").environment());
    }
}
