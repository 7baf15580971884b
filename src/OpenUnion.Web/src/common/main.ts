import { rememberLanguage } from './language';
import { offerThemes } from './theme';

rememberLanguage();
offerThemes();
