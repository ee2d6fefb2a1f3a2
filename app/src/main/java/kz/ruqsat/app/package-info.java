/**
 * The system itself: one package beneath this one is one module. Start reading at {@link
 * kz.ruqsat.app.RuqsatApp}; the settings stand in {@link kz.ruqsat.app.Settings}.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app;
