package dev.terwaydoctor.slack;

/**
 * To whom what comes in is handed.
 *
 * @param reception what people say and press
 * @param alerts what other apps say
 * @param steps what workflows ask for
 * @param counter shortcuts, forms and the Home tab
 */
record Desks(Reception reception, AlertDesk alerts, StepDesk steps, Counter counter) {}
