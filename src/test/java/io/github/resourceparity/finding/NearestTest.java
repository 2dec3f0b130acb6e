package io.github.resourceparity.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A suggestion is close, or there is none. */
class NearestTest {

    private static final List<String> RULES = List.of("resource-missing", "resource-added", "index-missing");

    @Test
    void isTheNameWithTheFewestSlips() {
        assertThat(Nearest.to("resorce-missing", RULES)).contains("resource-missing");
        assertThat(Nearest.to("Index-Mising", RULES)).contains("index-missing");
        assertThat(Nearest.to("idnex-missing", RULES)).contains("index-missing");
    }

    @Test
    void isNoneRatherThanASillyOne() {
        assertThat(Nearest.to("everything", RULES)).isEmpty();
        assertThat(Nearest.to("", RULES)).isEmpty();
    }
}
