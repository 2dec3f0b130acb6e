package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Optional;

/** The layers of a service, with who may use them. */
final class Layers {

    private Layers() {}

    static void add(Service service, Draft draft) {
        service.config().map("layers").fields().values().stream()
                .filter(field -> field.value().value() instanceof Fields)
                .forEach(field -> layer(service, field, (Fields) field.value().value(), draft));
    }

    private static void layer(Service service, Field field, Fields layer, Draft draft) {
        var made = new Made(field.key().span());
        var id = Naming.normal(field.key().value()) + "LambdaLayer";
        boolean retained = Service.isTrue(layer.value("retain"));
        var body = made.map(
                "Type", "AWS::Lambda::LayerVersion",
                "Properties", made.map(
                        "Content", DeploymentBucket.code(service, made),
                        "LayerName", layer.value("name").map(Object.class::cast).orElse(field.key().value()),
                        "CompatibleRuntimes", layer.value("compatibleRuntimes"),
                        "CompatibleArchitectures", layer.value("compatibleArchitectures"),
                        "Description", layer.value("description"),
                        "LicenseInfo", layer.value("licenseInfo")),
                "DeletionPolicy", retained ? Optional.of("Retain") : Optional.empty());
        if (retained) {
            draft.stem(id, made, body);
        } else {
            draft.resource(id, made, body);
        }
        accounts(layer).forEach(account -> draft.resource(Naming.normal(field.key().value()) + account.value().display().replace("*", "Wild") + "LambdaLayerPermission", made, made.map(
                "Type", "AWS::Lambda::LayerVersionPermission",
                "Properties", made.map("Action", "lambda:GetLayerVersion", "LayerVersionArn", made.ref(id), "Principal", account),
                "DeletionPolicy", retained ? Optional.of("Retain") : Optional.empty())));
        draft.output(id + "QualifiedArn", made, "Current Lambda layer version", made.ref(id));
        draft.output(id + "Hash", made, "Current Lambda layer hash", made.unknown("Hash"));
        draft.output(id + "S3Key", made, "Current Lambda layer S3Key", made.unknown("S3Key"));
    }

    private static List<Located<Term>> accounts(Fields layer) {
        return layer.value("allowedAccounts").map(Located::value).filter(Items.class::isInstance).map(items -> ((Items) items).items()).orElse(List.of());
    }
}
