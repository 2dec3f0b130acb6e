/** YAML and JSON as trees of nodes that know where they stand. */
package io.github.resourceparity.yaml;
