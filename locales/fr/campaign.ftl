### Draft: to be reviewed by a native speaker.

acknowledge = C’est lu
relayed = (De { $issuer }, { FULLDAY($date) }, { $time }, { $level })
level-serious = danger grave
level-over = danger levé
hints-campaign = Il y a un message ({ $kind }). Scannez la plaque à la porte et lisez-le sur la page qui s’ouvre.
kind-education = sécurité
kind-case = un cas vécu
kind-inspection = une visite
kind-good-practice = un bon exemple
kind-news = nouvelles
kind-fire = alerte incendie
kind-gas = alerte gaz
kind-weather = alerte météo
kind-evacuation = évacuation
kind-evacuation-over = retour à la maison
kind-supply = coupure d’eau ou de courant
