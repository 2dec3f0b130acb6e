package io.github.resourceparity;

import io.github.resourceparity.evaluate.Answers;
import io.github.resourceparity.resolve.Binding;
import io.github.resourceparity.resolve.Deployment;

/** Who deploys a definition, and what it is given on a deployment. */
@FunctionalInterface
interface Deployer {

    /** The tool that the definition is for, which gives it nothing. */
    Deployer NOBODY = (deployment, answers) -> Binding.NONE;

    Binding binding(Deployment deployment, Answers answers);

    /** The deployment as it is for the definition. */
    default Deployment deployment(Deployment deployment) {
        return deployment;
    }

    /** One that gives the same on every deployment. */
    static Deployer of(Binding binding) {
        return (deployment, answers) -> binding;
    }
}
