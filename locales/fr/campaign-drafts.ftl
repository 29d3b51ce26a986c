### Draft: to be reviewed by a native speaker.

template-education = Bonjour, ce mois-ci est celui de la sécurité incendie. Pas de vélo électrique dans l'immeuble ni en charge dans l'escalier ; avant de dormir, vérifiez l'électricité et le gaz. La leçon prend environ 3 minutes.
template-case = Un cas réel : l'escalier d'une maison louée était plein de vélos électriques, les rappels n'ont rien changé et le propriétaire a été sanctionné. Regardez votre escalier et dégagez-le aujourd'hui.
template-inspection = Bonjour, { $office } passera bientôt à { $village } voir la sécurité incendie des logements loués. Les agents montrent leur carte, ne prennent pas d'argent et n'entrent pas dans une chambre vide. Posez-leur vos questions.
template-good-practice = Une bonne idée : des propriétaires ont mis un abri et des prises de charge dans la cour, l'escalier est libre. Pour faire pareil, demandez à { $office }.
template-news = Bonjour, { $office } vous informe :
template-fire = Il y a un incendie tout près. Partez maintenant, par l'escalier et non l'ascenseur, vers un lieu dégagé. Pompiers : 119.
template-gas = Il y a peut-être une fuite de gaz tout près. Ouvrez les fenêtres, n'allumez ni lampe ni feu, ne téléphonez pas à l'intérieur, sortez d'abord.
template-weather = Vent fort et grosse pluie arrivent. Rentrez ce qui est au balcon, fermez portes et fenêtres, évitez les endroits bas. Si vous logez dans une vieille maison ou un baraquement, partez tôt vers un lieu sûr.
template-evacuation = Pour votre sécurité, quittez la maison maintenant et allez au lieu indiqué à { $village }. Prenez vos papiers et vos médicaments, aidez les personnes âgées et les enfants près de vous.
template-supply = L'eau ou l'électricité va être coupée tout près. Gardez un peu d'eau, éteignez les appareils, pas de bougies.
leave-house = { $address } est dangereux. Sortez maintenant par l'escalier et allez ici : { $gather }. Prenez papiers et médicaments, aidez les personnes âgées et les enfants. La maison sera fermée par une barrière ; revenez quand les agents le diront.
back-home = Il n'y a plus de danger : { $address }. Vous pouvez rentrer. Une question ? Demandez à { $office }.
example-surname = Zhang
example-village = village de Jiangdong
example-address = Jiangdong Xincun, bâtiment 12
example-office = le centre de services
example-due = jeudi 15 juin
