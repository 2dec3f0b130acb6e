package io.github.resourceparity.survey;

import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Estate;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.survey.Owner.Side;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which service each file, each resource and so each finding belongs to. */
public final class Owners {

    private static final Owner NOBODY = new Owner(Side.NONE, "");

    private final Map<String, Resource> resources = new HashMap<>();
    private final Map<String, Owner> stacks = new HashMap<>();
    private final Map<String, Owner> files = new HashMap<>();
    private final Map<Resource, Pair<Resource>> twins;

    /** The owners of what was compared. */
    Owners(Optional<Comparison> comparison) {
        this.twins = comparison.map(Comparison::twins).orElse(Map.of());
        comparison.ifPresent(both -> {
            add(both.candidate(), Side.CANDIDATE);
            add(both.consumers(), Side.CONSUMER);
            add(both.baseline(), Side.BASELINE);
        });
    }

    private void add(Estate estate, Side side) {
        for (var stack : estate.stacks()) {
            var owner = new Owner(side, stack.service());
            stacks.putIfAbsent(stack.path(), owner);
            files.putIfAbsent(stack.heading().source().path(), owner);
            stack.resources().forEach(resource -> add(resource, owner));
            stack.outputs().forEach(output -> files.putIfAbsent(output.key().span().source().path(), owner));
            stack.references().forEach(reference -> files.putIfAbsent(reference.span().source().path(), owner));
        }
    }

    private void add(Resource resource, Owner owner) {
        resources.putIfAbsent(resource.identity(), resource);
        files.putIfAbsent(resource.logicalId().span().source().path(), owner);
        files.putIfAbsent(resource.properties().span().source().path(), owner);
    }

    /** Whose a stack is. */
    public Owner of(Stack stack) {
        return stacks.getOrDefault(stack.path(), NOBODY);
    }

    /** Whose a resource is. */
    public Owner of(Resource resource) {
        return stacks.getOrDefault(resource.stack(), NOBODY);
    }

    /** Whose a finding is: of a pair it is the candidate's, of what is missing the service's where it is missed. */
    public Owner of(Finding finding) {
        var owner = subject(finding).map(this::of);
        return owner.filter(each -> each.side() != Side.BASELINE)
                .or(() -> Optional.ofNullable(files.get(finding.span().source().path())))
                .or(() -> owner)
                .orElse(NOBODY);
    }

    /** The resource that a finding is about: of a pair the candidate's. */
    public Optional<Resource> subject(Finding finding) {
        var identities = finding.subject().resources();
        return identities.isEmpty() ? Optional.empty() : Optional.ofNullable(resources.get(identities.get(identities.size() - 1)));
    }

    /** Both definitions of a resource; its own alone if it has no counterpart. */
    public Facing facing(Resource resource) {
        var pair = Optional.ofNullable(twins.get(resource));
        var alone = Optional.of(resource).filter(any -> pair.isEmpty());
        boolean before = of(resource).side() == Side.BASELINE;
        return Facing.of(pair.map(Pair::baseline).or(() -> alone.filter(any -> before)), pair.map(Pair::candidate).or(() -> alone.filter(any -> !before)));
    }
}
