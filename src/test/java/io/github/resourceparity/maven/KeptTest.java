package io.github.resourceparity.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.survey.Survey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison beside the code. */
class KeptTest {

    @Test
    void itIsWorkedOutOnce(@TempDir Path folder) throws Exception {
        var asked = new AtomicInteger();
        var report = new ParityReport(List.of(), List.of(), List.of(), "", () -> {
            asked.incrementAndGet();
            return Optional.of(new Survey(List.of("core"), List.of("data"), List.of()));
        }, Optional.empty());
        var kept = Kept.of(folder.resolve("comparison.md"), report);
        int once = asked.get();

        assertThat(kept.fresh()).isFalse();
        kept.write();
        assertThat(kept.fresh()).isTrue();
        assertThat(asked).hasValue(once);
    }
}
