package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Made;

/** The distribution in front of functions that run at the edge; what is in it is left to packaging. */
final class CloudFront {

    private static final String ID = "CloudFrontDistribution";

    private CloudFront() {}

    static void add(Service service, Draft draft) {
        service.functions().stream().flatMap(function -> function.events("cloudFront").stream()).findFirst().ifPresent(event -> {
            var made = new Made(event.type().span());
            draft.resource(ID, made, made.map("Type", "AWS::CloudFront::Distribution", "Properties", made.unknown("Properties")));
            draft.output(ID, made, "CloudFront Distribution Id", made.ref(ID));
            draft.output(ID + "DomainName", made, "CloudFront Distribution Domain Name", made.attribute(ID, "DomainName"));
        });
    }
}
