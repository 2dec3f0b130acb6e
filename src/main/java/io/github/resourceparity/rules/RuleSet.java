package io.github.resourceparity.rules;

import io.github.resourceparity.compose.Compose;
import io.github.resourceparity.evaluate.Resolver;
import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.yaml.YamlReader;
import java.time.LocalDate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules that run, how bad their findings are, and what has been accepted.
 *
 * @param levels what configuration says of a code, by id; what it does not say stays as it is
 * @param overrides what it says of some resources, the first that covers a finding having its way
 */
public record RuleSet(Map<String, Level> levels, List<RuleOverride> overrides) {

    /** Every rule; a test sees to that. */
    public static final List<Rule> ALL = List.of(
            new ResourceMissing(),
            new ResourceAdded(),
            new ResourceDuplicated(),
            new ResourceAmbiguous(),
            new ResourceRenamed(),
            new TypeChanged(),
            new ConditionDiffers(),
            new RegionDiffers(),
            new MappingUnused(),
            new NameDiffers(),
            new NamePattern(),
            new NameInvalid(),
            new NameInconsistent(),
            new NameCollision(),
            new StackNameCollision(),
            new StageFixed(),
            new NameLacksStage(),
            new LiteralNameStale(),
            new LiteralNameUnknown(),
            new KeySchemaDiffers(),
            new IndexMissing(),
            new IndexAdded(),
            new IndexRenamed(),
            new IndexKeysDiffer(),
            new IndexProjectionDiffers(),
            new AttributeMissing(),
            new AttributeTypeDiffers(),
            new AttributeUndefined(),
            new AttributeTypeInvalid(),
            new AttributeUnused(),
            new StreamDiffers(),
            new IndexUpdatesExceedOne(),
            new DeadLetterQueueMissing(),
            new DeadLetterQueueDiffers(),
            new DeadLetterQueueKind(),
            new DeadLetterRetention(),
            new QueueWithoutDeadLetterQueue(),
            new EventRuleWithoutTarget(),
            new PropertyDiffers(),
            new SettingWeakened(),
            new ReplacementRequired(),
            new ChangeRefused(),
            new TagsDiffer(),
            new PolicyDiffers(),
            new OutputMissing(),
            new OutputValueDiffers(),
            new ExportMissing(),
            new ExportRenamed(),
            new ExportPattern(),
            new ExportDuplicate(),
            new ExportUnused(),
            new OutputUnused(),
            new ReferenceStackUnknown(),
            new ReferenceOutputUnknown(),
            new ReferenceStale(),
            new ReferenceRegionDiffers(),
            new ReferenceFallback(),
            new ImportUnknown(),
            new ParameterUnknown(),
            new ReferenceUndefined(),
            new ReferenceCycle(),
            new ComposeServiceUnlisted(),
            new ComposeDependencyMissing(),
            new ComposeDependencyUnused(),
            new DeletionPolicyMissing());

    private static final List<Code> OTHERS = Stream.concat(
                    Stream.of(YamlReader.INPUT_UNREADABLE, YamlReader.KEY_DUPLICATED, YamlReader.TAG_UNKNOWN, Turns.RULE_UNFINISHED), Stream.of(Resolver.CODES, Compose.CODES, Settings.CODES).flatMap(List::stream))
            .toList();

    /** What configuration says of a code. */
    public record Level(Optional<Severity> severity, String origin) {}

    /** Findings as configuration grades them. */
    public record Graded(List<Finding> findings, List<Waived> waived) {}

    /** A finding that an override leaves out, why, and until when. */
    public record Waived(Finding finding, String because, Optional<LocalDate> until) {}

    /** Every kind of finding there is, by id. */
    public static List<Code> codes() {
        return Stream.concat(ALL.stream().map(Rule::code), OTHERS.stream()).sorted(Comparator.comparing(Code::id)).toList();
    }

    /** Every kind of finding there is, each on where it runs here. */
    public List<Code> here() {
        return codes().stream().map(code -> code.on(severity(code).isPresent())).toList();
    }

    /** The same with what stands beside resources, which has its way over what the configuration says of several. */
    public RuleSet with(Beside beside) {
        return new RuleSet(levels, Stream.concat(beside.overrides().stream(), overrides.stream()).toList());
    }

    /** What a code counts as; empty if it does not run. */
    public Optional<Severity> severity(Code code) {
        var level = levels.get(code.id());
        return level != null ? level.severity() : code.on() ? Optional.of(code.severity()) : Optional.empty();
    }

    /** Whether a code runs; where it does not, nobody can say whether an override of it is needed. */
    private boolean runs(String id) {
        return codes().stream().filter(code -> code.id().equals(id)).anyMatch(code -> severity(code).isPresent());
    }

    /** What the rules that run find, not graded yet; none knows of another, so all cores run them. */
    public Stream<Finding> check(Comparison comparison, Duration most) {
        return turns(most).check(comparison);
    }

    /** What the rules that run find where one stage is held against another. */
    public Stream<Finding> across(List<Comparison> stages, Duration most) {
        return turns(most).across(stages);
    }

    private Turns turns(Duration most) {
        return new Turns(ALL.stream().filter(rule -> severity(rule.code()).isPresent()).toList(), most);
    }

    /** Whether no rule runs, so that nothing would ever be found. */
    public boolean isEmpty() {
        return ALL.stream().allMatch(rule -> severity(rule.code()).isEmpty());
    }

    /** Findings with the severities that are configured; what an override leaves out is kept apart, with its reason. */
    public Graded grade(List<Finding> findings) {
        var kept = new ArrayList<Finding>();
        var waived = new ArrayList<Waived>();
        Set<RuleOverride> used = new LinkedHashSet<>();
        for (var finding : findings) {
            var level = levels.get(finding.code().id());
            if (level != null && level.severity().isEmpty()) {
                continue;
            }
            var graded = level == null ? finding : finding.as(level.severity().get());
            var override = overrides.stream().filter(each -> each.covers(finding)).findFirst();
            override.ifPresent(used::add);
            overrides.stream().filter(each -> each.owner().isPresent() && each.covers(finding)).forEach(used::add);
            if (override.isPresent() && override.get().severity().isEmpty()) {
                waived.add(new Waived(graded, override.get().because(), override.get().until()));
            } else {
                kept.add(override.flatMap(RuleOverride::severity).map(graded::as).orElse(graded));
            }
        }
        severity(Settings.OVERRIDE_UNUSED).ifPresent(severity -> overrides.stream()
                .filter(override -> !used.contains(override) && runs(override.rule()))
                .map(RuleOverride::unused)
                .forEach(finding -> kept.add(finding.as(severity))));
        return new Graded(kept.stream().sorted().toList(), waived.stream().sorted(Comparator.comparing(Waived::finding)).toList());
    }
}
