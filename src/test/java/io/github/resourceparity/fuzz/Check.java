package io.github.resourceparity.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.Parity;
import io.github.resourceparity.Progress;
import io.github.resourceparity.Request;
import io.github.resourceparity.Request.Input;
import io.github.resourceparity.refer.External;
import io.github.resourceparity.report.ParityReport;
import io.github.resourceparity.resolve.Environment;
import io.github.resourceparity.rules.Settings;
import io.github.resourceparity.source.Folder;
import io.github.resourceparity.source.Limits;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Project;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.types.ResourceTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A check of two sides that somebody made up, on a disk as it is for users, and what is promised of it. */
record Check(Path folder, String settings) {

    /** Read once: that takes longer than most checks. */
    private static final ResourceTypes TYPES = ResourceTypes.shipped();
    private static final String SECRET = "s3cr3t-0f-th3-env";
    private static final Environment OPEN = Environment.of(Set.of("TOKEN"), Map.of("TOKEN", SECRET, "HIDDEN", SECRET));
    private static final Limits LITTLE = new Limits(1 << 20, 20, 20_000, 200, 5, Duration.ofMinutes(1));

    /** Checks files, twice, and holds the answer to everything that is promised. */
    void keepsPromises(Map<String, String> files, boolean schema) throws IOException {
        var written = new LinkedHashMap<String, String>(files);
        written.put("candidate/.env", "OTHER=" + SECRET + "\n");
        for (var file : written.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        var report = check();
        var outputs = Promises.outputs(report);

        Promises.places(report.findings(), files);
        Promises.wellFormed(outputs, schema);
        assertThat(Promises.outputs(check())).isEqualTo(outputs);
        boolean told = files.values().stream().anyMatch(text -> text.contains(SECRET) || text.contains(folder.toString()));
        assertThat(told ? "" : outputs.toString()).doesNotContain(SECRET, folder.toString());
    }

    private ParityReport check() {
        var project = new Project(folder, folder, List.of(), LITTLE);
        var rules = Settings.RULE_UNKNOWN.id();
        var level = new Located<>(settings.strip(), new Source("-Dparity.rules", settings).head());
        var given = new Settings(Optional.empty(), List.of(Map.entry(new Located<>(rules, level.span()), level)), List.of(), List.of(), List.of(), List.of());
        return Parity.check(new Request(inputs(project, "baseline"), inputs(project, "candidate"), List.of(), List.of(), List.of(), OPEN, List.of(), External.NONE, given, LocalDate.of(2026, 11, 22), LITTLE, List.of()), Progress.UNHEARD, TYPES);
    }

    private static List<Input> inputs(Folder project, String side) {
        var pattern = side + "/serverless.yml";
        return List.of(new Input(project, new Located<>(pattern, new Source("-Dparity." + side, pattern).head())));
    }
}
