package kz.ruqsat.app.exchange;

import kz.ruqsat.app.shell.component.TableView;

/** The exchanges of a subject as a table ({@code exchange/exchanges.jte}). */
public record ExchangesView(TableView table) {}
