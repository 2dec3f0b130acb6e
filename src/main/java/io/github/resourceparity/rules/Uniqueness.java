package io.github.resourceparity.rules;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Sameness;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a physical name is unique in: an account and region, unless it is said here. */
final class Uniqueness {

    /** Names of which there may be any number. */
    private static final Set<String> ANY = Set.of("AWS::CertificateManager::Certificate", "AWS::Route53::HostedZone");

    /** The properties that a name is unique together with. */
    private static final Map<String, List<String>> WITHIN = Map.of(
            "AWS::Events::Rule", List.of("EventBusName"),
            "AWS::Scheduler::Schedule", List.of("GroupName"),
            "AWS::EC2::SecurityGroup", List.of("VpcId"),
            "AWS::Route53::RecordSet", List.of("HostedZoneId", "HostedZoneName", "Type", "SetIdentifier"),
            "AWS::ApplicationAutoScaling::ScalingPolicy", List.of("ScalingTargetId", "ResourceId", "ScalableDimension"));

    private Uniqueness() {}

    /** Whether its name is one that no other resource of its type may have, and is known wherever it is written. */
    static boolean named(Resource resource) {
        return resource.toldByName() && !ANY.contains(resource.type().value()) && resource.name().filter(name -> name.value().universal()).isPresent();
    }

    /** Whether two resources of one type ask for the same name in the same place for certain. */
    static boolean clash(Resource first, Resource second) {
        boolean same = first.name().orElseThrow().value().sameAs(second.name().orElseThrow().value()) == Sameness.SAME;
        return same && WITHIN.getOrDefault(second.type().value(), List.of()).stream().allMatch(path -> same(path, first, second));
    }

    private static boolean same(String path, Resource first, Resource second) {
        var a = first.value(path);
        var b = second.value(path);
        return a.isPresent() && b.isPresent() ? a.get().value().sameAs(b.get().value()) == Sameness.SAME : a.isEmpty() && b.isEmpty();
    }
}
