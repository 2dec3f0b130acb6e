/** Which resource is whose counterpart, and what differs between the two. */
package io.github.resourceparity.match;
