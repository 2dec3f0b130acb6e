package io.github.resourceparity;

import io.github.resourceparity.evaluate.Answers;
import io.github.resourceparity.evaluate.Definition;
import io.github.resourceparity.evaluate.Resolver;
import io.github.resourceparity.resolve.Deployment;
import io.github.resourceparity.template.Template;
import io.github.resourceparity.yaml.Documents;
import java.util.Optional;

/**
 * A definition that is deployed as a stack.
 *
 * @param documents what it may include
 * @param stage the stage that it is deployed to unless somebody says another, where that is not for the definition to say
 */
record Deployable(Documents documents, Template template, Deployer deployer, Optional<String> stage) {

    /** A definition that nobody deploys but the tool that it is for. */
    static Deployable alone(Documents documents, Template template) {
        return new Deployable(documents, template, Deployer.NOBODY, Optional.empty());
    }

    /** Whether somebody deploys it, and gives it something. */
    boolean bound() {
        return deployer != Deployer.NOBODY;
    }

    /** What it means for a deployment. */
    Definition definition(Deployment deployment, Answers answers) {
        return new Resolver(documents, deployer.deployment(deployment), answers).resolve(template, deployer.binding(deployment, answers));
    }

    /** The stage that it is deployed to unless somebody says another. */
    Optional<String> defaultStage(Answers answers) {
        return stage.or(() -> new Resolver(documents, Deployment.OPEN, answers).defaultStage(template));
    }
}
