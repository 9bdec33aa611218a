/** What the workspace holds: people, channels, messages, views and files, in memory. No HTTP and no sockets. */
@NullMarked
package dev.terwaydoctor.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
