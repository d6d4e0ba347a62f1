package dev.pluto.scheduler.agenda;

import java.util.List;

/** @param items by due instant, at most 200 */
record AgendaView(List<AgendaItem> items) {}
