/** Facts on CloudFormation resource types: names, keys, defaults, and what a change does. */
package io.github.resourceparity.types;
