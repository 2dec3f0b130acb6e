package io.github.resourceparity.template;

import io.github.resourceparity.yaml.Node.Mapping;

/** A language that stacks are defined in, most telling first. */
public enum Dialect {
    /** A service of the Serverless Framework: variables, and a template under {@code resources}. */
    SERVERLESS {
        @Override
        boolean reads(Mapping root) {
            return root.entry("service").isPresent()
                    && (root.entry("provider").isPresent()
                            || root.entry("resources").isPresent()
                            || root.entry("functions").isPresent());
        }
    },

    /** A CloudFormation template, as written, as packaged or as {@code get-template} prints it. */
    CLOUDFORMATION {
        @Override
        boolean reads(Mapping root) {
            return root.entry("Resources").isPresent() || root.entry("AWSTemplateFormatVersion").isPresent();
        }
    };

    /** Whether a document is in this language. */
    abstract boolean reads(Mapping root);
}
