/** Words that say what somebody is; the name stands behind the last of them. */
export const titles = new Set(
  `president premier minister chancellor mayor governor senator representative congressman congresswoman mp mep councillor
  councilor secretary ambassador prosecutor judge justice attorney lawyer solicitor barrister general admiral colonel major
  captain lieutenant sergeant commander officer inspector superintendent constable sheriff chief director chairman chairwoman
  chair chairperson head leader spokesman spokeswoman spokesperson professor dr doctor mr mrs ms miss sir dame lord lady king
  queen prince princess pope bishop archbishop cardinal reverend imam rabbi economist analyst scientist engineer harbourmaster
  harbormaster master skipper clerk coroner commissioner editor reporter executive founder owner manager coach captain
  meteorologist forecaster historian author activist farmer fisherman resident witness operator pilot researcher coordinator
  vice-president chairwoman deputy adviser advisor aide envoy magistrate trustee treasurer hydrographer oceanographer`.split(
    /\s+/,
  ),
);

/** Words that make a name one of an organisation. */
export const organisationWords = new Set(
  `ministry department office agency authority council committee commission board bank university college institute institution
  centre center group party union association federation foundation trust company corporation corp inc ltd plc gmbh service
  services police army navy force forces court government parliament congress senate house staff line lines ferries utilities
  buses railways airlines news times post gazette courier herald journal reuters newspaper club society bureau organisation
  organization command administration embassy team campaign hospital school church port harbour coastguard guard nations
  think-tank tank telecom energy power water holdings systems industries partners network press survey observatory kremlin
  fund league movement alliance nato eu un`.split(/\s+/),
);

/** Small words within names of persons. */
export const nameParticles = new Set(
  'de del della der den van von da di du la le el al bin ibn ben ter ten dos das abu st'.split(' '),
);
