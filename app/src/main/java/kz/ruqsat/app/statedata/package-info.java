/**
 * What the state databases of persons (ЖТ МДБ) and of legal entities (ЗТ МДБ) say of an applicant, beside what was typed
 * and who signed. Start at {@link kz.ruqsat.app.statedata.StateViews}. May use: gateway (ports), shell.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.statedata;
