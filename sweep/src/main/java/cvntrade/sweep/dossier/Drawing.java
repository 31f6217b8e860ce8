package cvntrade.sweep.dossier;

/** What a section draws, in the coordinates of its drawing; each has a template of its own and a table behind it. */
public sealed interface Drawing permits DecayCurve, FoldLayout, LinePlot, Bars {}
