/**
 * The frame of every page: the view adapter of jte, the look, languages, errors, forms. Every feature may use this
 * module; it knows no feature. Start reading at {@link kz.ruqsat.app.shell.PageFrame}, which a controller gets as an
 * argument; docs/guide/add-a-page.md shows a whole page.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package kz.ruqsat.app.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
