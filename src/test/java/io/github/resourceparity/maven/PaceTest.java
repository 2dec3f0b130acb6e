package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** People who wait are told now and then, and others never. */
class PaceTest {

    private final LogBook log = new LogBook();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Pace pace = new Pace(log, now::get);

    private void after(long milliseconds) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    @Test
    void aShortRunIsQuiet() {
        pace.at("reading files", 0, 300);
        after(1_999);
        pace.at("checking rules");

        assertThat(log.entries()).isEmpty();
    }

    @Test
    void aLongRunSaysItsStepAndHowFarItIs() {
        after(2_000);
        pace.at("reading files", 120, 300);
        after(5_000);
        pace.at("checking rules in stage dev");

        assertThat(log.entries()).containsExactly("[INFO] reading files, 120 of 300", "[INFO] checking rules in stage dev");
    }

    @Test
    void aStageWithALineEndStartsNoLine() {
        after(2_000);
        pace.at("reading files in stage a\n[ERROR] b\u001b[2J", 1, 300);

        assertThat(log.entries()).containsExactly("[INFO] reading files in stage a [ERROR] b\uFFFD[2J, 1 of 300");
    }

    @Test
    void thereIsAPauseBetweenLines() {
        after(2_000);
        pace.at("reading files", 1, 300);
        after(4_999);
        pace.at("reading files", 2, 300);

        assertThat(log.entries()).containsExactly("[INFO] reading files, 1 of 300");
    }

    @Test
    void onlyTheThreadOfTheGoalSpeaks() throws Exception {
        after(3_000);
        var other = new Thread(() -> pace.at("reading files", 1, 300));
        other.start();
        other.join();
        assertThat(log.entries()).isEmpty();

        pace.at("reading files", 2, 300);
        assertThat(log.entries()).containsExactly("[INFO] reading files, 2 of 300");
    }
}
