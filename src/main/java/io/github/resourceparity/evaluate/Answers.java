package io.github.resourceparity.evaluate;

import java.util.Optional;

/** What resources of a type answer to {@code Ref} and {@code Fn::GetAtt}. */
@FunctionalInterface
public interface Answers {

    /** Nothing is known of any type. */
    Answers NONE = (type, attribute) -> Optional.empty();

    /**
     * The answer as the text of an {@code Fn::Sub} whose names are properties of the resource or pseudo parameters, such as
     * {@code arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${QueueName}}; empty if only deployment knows.
     *
     * @param attribute {@code Ref}, or the name of the attribute
     */
    Optional<String> pattern(String type, String attribute);
}
