/**
 * The public register: anybody searches it, opens a licence's card and verifies a number, a paper or a signed file.
 * Start at {@link kz.ruqsat.app.register.RegisterDesk} and {@link kz.ruqsat.app.register.VerifyDesk}. Reads what the
 * licences have written (table, journal, documents) and knows nobody. May use: journal, casework, law, path, shell,
 * eds.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.register;
