/** The gateway of electronic government: synchronous and asynchronous channel, letters kept on disk, delivery. */
@NullMarked
package kz.ruqsat.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
