package io.github.resourceparity.match;

import io.github.resourceparity.model.Construct;
import io.github.resourceparity.model.Resource;
import java.util.Set;

/** Resources that tools make anew with every deployment, or for themselves, under ids that are hashes: nothing to be at parity with. */
final class Noise {

    private static final Set<String> TYPES = Set.of("AWS::CDK::Metadata", "AWS::Lambda::Version", "AWS::ApiGateway::Deployment", "AWS::ApiGatewayV2::Deployment");

    private Noise() {}

    static boolean is(Resource resource) {
        return TYPES.contains(resource.type().value()) || resource.construct().filter(Construct::provider).isPresent();
    }
}
