/** The embedded registry: folders of files beside a transactional database, both under the home. */
@NullMarked
package cvntrade.registry.local;

import org.jspecify.annotations.NullMarked;
