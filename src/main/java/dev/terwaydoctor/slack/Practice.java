package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.slack.alerts.AlertReading;

/**
 * What the room needs from the rest of the house.
 *
 * @param doctor answers questions
 * @param alerts reads the alerts of monitoring systems
 * @param bundler packs the evidence of a question for somebody else
 */
public record Practice(Doctor doctor, AlertReading alerts, Bundler bundler) {}
