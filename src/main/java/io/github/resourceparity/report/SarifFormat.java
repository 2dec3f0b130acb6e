package io.github.resourceparity.report;

import io.github.resourceparity.finding.Code;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The report as SARIF 2.1.0, which code scanning reads: the worst results first, since GitHub shows {@value SarifSelection#SHOWN} of a run and takes
 * {@value SarifSelection#MOST}.
 */
public final class SarifFormat implements Format {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final String version;
    private final String prefix;
    private final String module;

    /** Results of that version of the tool, for the only module there is. */
    public SarifFormat(String version, String prefix) {
        this(version, prefix, "");
    }

    /**
     * Results of that version of the tool.
     *
     * @param prefix the path from the root of the repository to the directory that sources are named from: empty, or
     *     such as {@code backend/}
     * @param module what tells the run from others of the same commit, which would replace it otherwise: empty, or such as {@code backend/orders/}
     */
    public SarifFormat(String version, String prefix, String module) {
        this.version = version;
        this.prefix = prefix;
        this.module = module;
    }

    @Override
    public void write(ParityReport report, Appendable out) throws IOException {
        out.append(Json.of(
                log -> log.put("$schema", SCHEMA).put("version", "2.1.0").put("runs", List.of(report), this::run)));
    }

    private void run(Json run, ParityReport report) {
        var codes = codes(report);
        var selection = SarifSelection.of(report);
        var writer = new SarifResults(codes, new SarifPlaces(prefix));
        run.put("tool", tool -> tool.put("driver", driver -> driver(driver, codes)))
                .put("automationDetails", details -> details.put("id", "parity/" + module))
                .put("invocations", List.of(selection), SarifFormat::invocation)
                .put("columnKind", "utf16CodeUnits")
                .put("originalUriBaseIds", ids -> ids.put(SarifPlaces.ROOT, SarifFormat::root))
                .put("results", selection.results(), writer::write);
    }

    private static void root(Json root) {
        root.put("description", description -> description.put("text", "the root of the repository"));
    }

    private static void invocation(Json invocation, SarifSelection selection) {
        invocation.put("executionSuccessful", true).put("toolExecutionNotifications", selection.notifications(), SarifFormat::notification);
    }

    private static void notification(Json notification, SarifSelection.Notification said) {
        notification.put("level", said.level().toString()).put("message", message -> message.put("text", said.text()));
    }

    private void driver(Json driver, List<Code> codes) {
        driver.put("name", "parity")
                .put("version", version)
                .put("semanticVersion", version)
                .put("informationUri", RuleLink.PROJECT)
                .put("rules", codes, SarifRules::write);
    }

    /** The codes of the run and of whatever was found, so that no result lacks its rule. */
    private static List<Code> codes(ParityReport report) {
        var codes = new TreeMap<String, Code>();
        var found = Stream.concat(
                report.findings().stream(), report.accepted().stream().map(ParityReport.Accepted::finding));
        Stream.concat(report.codes().stream(), found.map(finding -> finding.code()))
                .forEach(code -> codes.putIfAbsent(code.id(), code));
        return List.copyOf(codes.values());
    }
}
